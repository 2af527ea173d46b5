/** Everything the desk needs from outside: what its use cases need, together. */
import type { SignInView } from "../../shared/contracts/desk/operators.ts";
import type { FrameDeps } from "./app.ts";
import type { AuthenticateDeps } from "./authenticate.ts";
import type { ContactDeps } from "./contact-routes.ts";
import type { EraseDeps } from "./erase-inquiry.ts";
import type { FetchDeps } from "./fetch-file.ts";
import type { QueueDeps } from "./list-queue.ts";
import type { TopicsDeps } from "./list-topics.ts";
import type { LogDeps } from "./log-inquiry.ts";
import type { MeDeps } from "./me-routes.ts";
import type { SupervisorDeps } from "./supervisor-routes.ts";
import type { TakeDeps } from "./take-next.ts";
import type { WritingDeps } from "./writing-routes.ts";

export type DeskDeps = FrameDeps &
  MeDeps &
  QueueDeps &
  TopicsDeps &
  TakeDeps &
  ContactDeps &
  EraseDeps &
  FetchDeps &
  LogDeps &
  WritingDeps &
  SupervisorDeps & {
    readonly operators: AuthenticateDeps["operators"] & MeDeps["operators"] & SupervisorDeps["operators"];
    /** How the app finds the sign-in. */
    readonly signIn: SignInView;
  };
