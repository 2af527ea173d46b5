/** What finding, reporting and supervising need from outside, in memory: fakes that remember. */
import type { LongestDeps } from "../../../../functions/desk/find-longest-waiting.ts";
import type { SupervisorDeps } from "../../../../functions/desk/supervisor-routes.ts";
import { answerLibrary } from "../../../../shared/adapters/answer-library.ts";
import { SearchIndex } from "../../../../shared/adapters/search-index.ts";
import type { TemplateView } from "../../../../shared/contracts/desk/templates.ts";
import type { AuditRecord } from "../../../../shared/domain/desk/audit.ts";
import { LongestWaiting } from "../../../../shared/domain/desk/longest-waiting.ts";
import type { Operator } from "../../../../shared/domain/desk/operator.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { EMPTY_BOARD } from "../../../../shared/domain/report/board-figures.ts";
import type { ReportEvent } from "../../../../shared/domain/report/report-event.ts";
import { type SearchDocument, writeSegment } from "../../../../shared/domain/search/segment.ts";

/** A message that was given up on. */
export type FakeLetter = { messageId: string; sentAt: string; reference?: Reference; reason?: string };

/** @param known the people and inquiries of the desk's own world */
export function supervisorFakes(known: {
  readonly people: ReadonlyMap<string, Operator>;
  readonly table: ReadonlyMap<Reference, { readonly inquiry: Inquiry }>;
  readonly audited: readonly AuditRecord[];
}) {
  const documents: SearchDocument[] = [];
  const events: ReportEvent[] = [];
  const templates = new Map<string, TemplateView>();
  const letters: FakeLetter[] = [];
  /** Ids of letters that somebody who lists them holds during the next sweep. */
  const heldElsewhere = new Set<string>();
  const segments = { names: async () => ["new/1"], read: async () => writeSegment(documents) };
  const stores: Awaited<ReturnType<SupervisorDeps["deadLetters"]["stores"]>> = new Map([
    [
      "Intake",
      {
        async *sweep(decide) {
          for (const letter of letters.filter(({ messageId }) => !heldElsewhere.delete(messageId))) {
            const fate = decide(letter);
            if (fate !== "leave") letters.splice(letters.indexOf(letter), 1);
            yield { letter, outcome: { leave: "left", redrive: "redriven", discard: "discarded" }[fate] };
          }
        },
      },
    ],
  ]);
  const deps: Omit<SupervisorDeps, "operators" | "names" | "work" | "portalUrl"> & Pick<LongestDeps, "longestWaiting"> =
    {
      inquiries: { find: async (reference) => known.table.get(reference)?.inquiry },
      addressKeys: { current: async () => ({ value: "address key" }) },
      searchIndex: { search: (request) => new SearchIndex(segments, () => 0).search(request) },
      library: answerLibrary,
      templates: {
        ofTopic: async (topic) => [...templates.values()].filter((template) => template.topic === topic),
        put: async (template, version) => {
          const key = `${template.topic}#${template.id}#${template.language}`;
          if (templates.get(key)?.version !== version) return undefined;
          const stored = { ...template, version: (templates.get(key)?.version ?? 0) + 1 };
          templates.set(key, stored);
          return stored;
        },
        delete: async ({ topic, id, language }, version) => {
          const key = `${topic}#${id}#${language}`;
          return templates.get(key)?.version === version && templates.delete(key);
        },
      },
      longestWaiting: {
        find: async () => {
          const longest = new LongestWaiting();
          for (const { inquiry } of known.table.values()) longest.add(inquiry);
          return longest.list();
        },
      },
      board: { find: async () => ({ at: "2026-11-24T05:59:30.000Z", total: EMPTY_BOARD, topics: [], languages: [] }) },
      deadLetters: { count: async () => letters.length, stores: async () => stores },
      reportEvents: {
        ofDay: async (day) => events.filter((event) => event.day === day),
        selfServedOfDay: async () => [],
      },
      auditLines: { page: async () => ({ lines: known.audited.map(({ requestId: _requestId, ...line }) => line) }) },
    };
  return { deps, documents, events, templates, letters, heldElsewhere };
}
