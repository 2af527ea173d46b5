/** Who works at the desk, what each has to do, and for which topics and in which languages they answer. */
import { type OperatorView, operatorRequest } from "../../shared/contracts/desk/operators.ts";
import type { Difference } from "../../shared/domain/desk/audit.ts";
import type { Operator, OperatorId } from "../../shared/domain/desk/operator.ts";
import { queuedInquiry } from "../../shared/domain/desk/queued-inquiry.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { bodyOf, type Call, json, versionOf } from "./desk-call.ts";
import { ChangedSinceError, NotThereError } from "./desk-errors.ts";
import { type NamesDeps, rowsView } from "./queue-rows.ts";

/** More than anybody can have: "take next" stops long before. */
const ROWS_AT_MOST = 100;

/** Of somebody who has never been changed. */
const FIRST_VERSION = 1;

/** What these routes need from outside. */
export type OperatorDeps = NamesDeps & {
  readonly operators: {
    find(id: OperatorId): Promise<Operator | undefined>;
    list(): Promise<readonly Operator[]>;
    change(
      id: OperatorId,
      change: Pick<Operator, "name" | "topics" | "languages"> & { readonly awayUntil: string | null },
      after: number,
    ): Promise<Operator | undefined>;
  };
  /** What is assigned to somebody, by due date; shared/adapters/operator-work.ts has it. */
  readonly work: {
    of(id: OperatorId): Promise<readonly unknown[]>;
    whole(id: OperatorId, atMost: number): Promise<readonly Inquiry[]>;
  };
};

/** GET /api/operators */
export function listOperators({ operators, work }: OperatorDeps): (call: Call) => Promise<Response> {
  return async () => {
    const all = await reach(operators.list());
    const views = all.map(async (operator) => viewOf(operator, (await reach(work.of(operator.id))).length));
    return json({ operators: await Promise.all(views) });
  };
}

/** GET /api/operators/{id}/work: the rows of what is assigned to them. */
export function showWork(deps: OperatorDeps): (call: Call) => Promise<Response> {
  return async ({ param, operator, at }) => {
    const worker = await reach(deps.operators.find(param("id")));
    if (worker === undefined) throw new NotThereError();
    const rows = await reach(deps.work.whole(worker.id, ROWS_AT_MOST));
    return json({ rows: await rowsView(rows.map(queuedInquiry), [], { operator, at }, deps) });
  };
}

/**
 * PUT /api/operators/{id}, at the version that If-Match names.
 * @throws VersionNeededError, or ChangedSinceError if they have another version by now
 */
export function changeOperator(deps: OperatorDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const version = versionOf(call);
    const request = await bodyOf(operatorRequest, call);
    const before = await reach(deps.operators.find(call.param("id")));
    if (before === undefined) throw new NotThereError();
    const { name, topics, languages, awayUntil = null } = request;
    const change = { name, topics, languages, awayUntil };
    const changed = await reach(deps.operators.change(before.id, change, version - FIRST_VERSION));
    if (changed === undefined) throw new ChangedSinceError();
    call.audit.about({ difference: { operator: { after: before.id }, ...differenceOf(before, changed) } });
    return json(viewOf(changed, (await reach(deps.work.of(changed.id))).length));
  };
}

/** Of what a supervisor can change, what is another one now. */
function differenceOf(before: Operator, after: Operator): Difference {
  const told = ({ name, topics, languages, awayUntil = "" }: Operator) =>
    ({ name, topics: topics.join(" "), languages: languages.join(" "), awayUntil }) as const;
  const [was, is] = [told(before), told(after)];
  const fields = ["name", "topics", "languages", "awayUntil"] as const;
  return Object.fromEntries(
    fields
      .filter((field) => was[field] !== is[field])
      .map((field) => [field, { before: was[field], after: is[field] }]),
  );
}

function viewOf(operator: Operator, open: number): OperatorView {
  const { id, name, role, topics, languages, awayUntil, deactivated, changes = 0 } = operator;
  return {
    id,
    name,
    role,
    topics: [...topics],
    languages: [...languages],
    ...(awayUntil === undefined ? {} : { awayUntil }),
    deactivated: deactivated === true,
    open,
    version: FIRST_VERSION + changes,
  };
}
