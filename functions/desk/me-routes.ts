/** Who is signed in, their absence and views, and the end of all their sign-ins. */
import { absenceRequest, type Me, type SignInView, viewsRequest } from "../../shared/contracts/desk/operators.ts";
import type { Operator, OperatorId } from "../../shared/domain/desk/operator.ts";
import type { SavedView } from "../../shared/domain/desk/saved-view.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { bodyOf, type Call, expectNoBody, json, noContent } from "./desk-call.ts";
import { NotSignedInError } from "./desk-errors.ts";

/** What a caller changes of themselves; null takes it away. */
type OwnChange = {
  readonly awayUntil?: string | null;
  readonly signedOutAt?: string;
  readonly views?: readonly SavedView[];
};

/** What these routes need from outside. */
export type MeDeps = {
  readonly operators: { change(id: OperatorId, change: OwnChange): Promise<Operator | undefined> };
  /** The accounts of the sign-in. */
  readonly accounts: { signOutEverywhere(id: OperatorId): Promise<void> };
};

/** Open: whoever is not signed in yet has to find the way. */
export function describeSignIn({ signIn }: { readonly signIn: SignInView }): () => Response {
  return () => json(signIn);
}

export function showMe(): (call: Call) => Promise<Response> {
  return async ({ operator }) => Promise.resolve(json(meOf(operator)));
}

/** "I am away until": nothing is given to them meanwhile; without a day they are back. */
export function changeAbsence({ operators }: MeDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const { operator, audit } = call;
    const { awayUntil } = await bodyOf(absenceRequest, call);
    const changed = await reach(operators.change(operator.id, { awayUntil: awayUntil ?? null }));
    if (changed === undefined) throw new NotSignedInError();
    audit.about({
      difference: {
        awayUntil: {
          ...(operator.awayUntil === undefined ? {} : { before: operator.awayUntil }),
          ...(awayUntil === undefined ? {} : { after: awayUntil }),
        },
      },
    });
    return json(meOf({ ...changed, role: operator.role }));
  };
}

/** The views that the caller keeps, all at once: what they had before is replaced. */
export function keepViews({ operators }: MeDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const { views } = await bodyOf(viewsRequest, call);
    const changed = await reach(operators.change(call.operator.id, { views }));
    if (changed === undefined) throw new NotSignedInError();
    return json(meOf({ ...changed, role: call.operator.role }));
  };
}

/**
 * Whoever signed in as the caller before now is refused from here on, this call's own token included, and the sign-in
 * renews none of them.
 */
export function signOutEverywhere({ operators, accounts }: MeDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    await expectNoBody(call);
    const { operator, at } = call;
    await reach(operators.change(operator.id, { signedOutAt: at }));
    await reach(accounts.signOutEverywhere(operator.id));
    return noContent();
  };
}

function meOf({ id, name, role, topics, languages, awayUntil, views = [] }: Operator): Me {
  const shown = { id, name, role, topics: [...topics], languages: [...languages], views: [...views] };
  return awayUntil === undefined ? shown : { ...shown, awayUntil };
}
