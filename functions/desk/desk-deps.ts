/** Everything the desk needs from outside: what its use cases need, together. */
import type { SignInView } from "../../shared/contracts/desk/operators.ts";
import type { AuditRecord } from "../../shared/domain/desk/audit.ts";
import type { AuthenticateDeps } from "./authenticate.ts";
import type { QueueDeps } from "./list-queue.ts";
import type { MeDeps } from "./me-routes.ts";
import type { ShowDeps } from "./show-inquiry.ts";

export type DeskDeps = AuthenticateDeps &
  MeDeps &
  QueueDeps &
  ShowDeps & {
    readonly operators: AuthenticateDeps["operators"] & MeDeps["operators"];
    /** Lines that are not part of a change of an inquiry. */
    readonly audit: { put(record: AuditRecord): Promise<void> };
    /** How the app finds the sign-in. */
    readonly signIn: SignInView;
    /** ISO 8601, UTC, ms. */
    readonly now: () => string;
  };
