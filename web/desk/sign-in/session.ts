/** Who is signed in, as far as this tab knows: tokens in memory, renewed before they end, and asked for anew when they do. */
import type { SignInView } from "../../../shared/contracts/desk/operators.ts";
import { SIGN_IN_PATHS } from "../../../shared/domain/desk/sign-in-paths.ts";
import { readAnswer } from "../api/read-answer.ts";
import { Authorization, type Tokens } from "./authorization.ts";
import { keepPending, type PendingSignIn, takePending } from "./pending-sign-in.ts";

/** Renewed so long before the end, so that no request meets an ended token. */
const RENEW_BEFORE_MILLISECONDS = 60_000;

/** The window of a second sign-in tells the tab that waits for it; only windows of our own origin hear it. */
const CHANNEL = "desk-sign-in";

/** `leaving`: the browser is on its way to the sign-in. `ended`: what is open stays open until somebody signs in again. */
export type SessionStatus = "starting" | "leaving" | "signed-in" | "ended" | "failed" | "handed-over";

class Session {
  status: SessionStatus = "starting";
  #authorization: Authorization | undefined;
  #tokens: Tokens | undefined;
  #renewing: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  currentStatus = (): SessionStatus => this.status;

  /** Signs in on the way back from the sign-in, or sends the browser there. */
  async start(): Promise<void> {
    try {
      const here = new URL(location.href);
      const pending = takePending();
      if (here.pathname !== SIGN_IN_PATHS.signedIn) await this.leave(here.pathname + here.search);
      else if (pending === undefined) this.#handOver(here.search);
      else await this.#complete(here.searchParams, pending, pending.returnTo);
    } catch {
      this.#become("failed");
    }
  }

  /** Off to the sign-in, and back to a page of ours. */
  async leave(returnTo: string): Promise<void> {
    const { url, pending } = await (await this.#conversation()).begin(returnTo);
    keepPending(pending);
    this.#become("leaving");
    location.assign(url);
  }

  /** Signs in again in a window of its own: what is typed and read in this one stays. */
  async signInAgain(): Promise<void> {
    const opened = window.open("about:blank", "desk-sign-in", "width=520,height=700");
    const { url, pending } = await (await this.#conversation()).begin("/");
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== "string") return;
      const answer = new URLSearchParams(data);
      if (answer.get("state") !== pending.state) return;
      channel.close();
      this.#complete(answer, pending).catch(() => this.#become("ended"));
    });
    if (opened === null) await this.leave(location.pathname + location.search);
    else opened.location.href = url;
  }

  /** The access token; waits while nobody is signed in. */
  async token(): Promise<string> {
    while (this.#tokens === undefined || this.status !== "signed-in") await this.#nextChange();
    return this.#tokens.access;
  }

  /** The API took a token no more: renews it once, else waits for somebody to sign in again. */
  async refused(token: string): Promise<void> {
    if (this.#tokens?.access === token && this.status === "signed-in") await this.#renew();
  }

  async signOut(): Promise<void> {
    const url = (await this.#conversation()).endSessionUrl(this.#tokens);
    this.#tokens = undefined;
    clearTimeout(this.#timer);
    this.#become("leaving");
    location.assign(url);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#become("ended");
  }

  async #conversation(): Promise<Authorization> {
    this.#authorization ??= new Authorization(
      await readAnswer<SignInView>(await fetch("/api/sign-in")),
      location.origin,
    );
    return this.#authorization;
  }

  async #complete(answer: URLSearchParams, pending: PendingSignIn, page?: string): Promise<void> {
    this.#hold(await (await this.#conversation()).complete(answer, pending));
    if (page !== undefined) history.replaceState(null, "", page);
    this.#become("signed-in");
  }

  #handOver(answer: string): void {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(answer);
    channel.close();
    this.#become("handed-over");
    window.close();
  }

  #hold(tokens: Tokens): void {
    this.#tokens = tokens;
    clearTimeout(this.#timer);
    const inMilliseconds = tokens.expiresAt - Date.now() - RENEW_BEFORE_MILLISECONDS;
    this.#timer = setTimeout(() => void this.#renew(), Math.max(inMilliseconds, 0));
  }

  #renew(): Promise<void> {
    this.#renewing ??= this.#renewed().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #renewed(): Promise<void> {
    try {
      if (this.#tokens !== undefined) this.#hold(await (await this.#conversation()).renew(this.#tokens));
    } catch (error) {
      // Without a network nobody is signed out: the next request tries again.
      if (!(error instanceof TypeError)) this.end();
    }
  }

  #nextChange(): Promise<void> {
    return new Promise((changed) => {
      const stop = this.subscribe(() => {
        stop();
        changed();
      });
    });
  }

  #become(status: SessionStatus): void {
    this.status = status;
    for (const listener of this.#listeners) listener();
  }
}

/** This tab's session. */
export const session = new Session();
