/** Every address of the desk's API as its OpenAPI document tells it; a test holds it against the table of routes. */
import type { DescribedRoute } from "./described-route.ts";
import { DESCRIBED_SUPERVISOR_ROUTES } from "./openapi-supervisor-routes.ts";

const INQUIRY = "/api/inquiries/{reference}";
const WHOLE = [200, "DeskInquiry"] as const;

/** A change of an inquiry: at a version, answered with the whole of it. */
function change(action: string, id: string, summary: string, body?: string): DescribedRoute {
  const path = `${INQUIRY}/${action}` as const;
  return {
    path,
    method: "post",
    id,
    summary,
    ...(body === undefined ? {} : { body }),
    answer: WHOLE,
    isVersioned: true,
  };
}

/** In the order of the table of routes. */
export const DESCRIBED_ROUTES: readonly DescribedRoute[] = [
  {
    path: "/api/sign-in",
    method: "get",
    id: "describeSignIn",
    answer: [200, "SignIn"],
    isOpen: true,
    summary: "Where to sign in",
  },
  {
    path: "/api/openapi.json",
    method: "get",
    id: "describeApi",
    answer: [200],
    isOpen: true,
    summary: "This document",
  },
  { path: "/api/me", method: "get", id: "showMe", summary: "Who is signed in", answer: [200, "Me"] },
  {
    path: "/api/me/absence",
    method: "put",
    id: "changeAbsence",
    body: "AbsenceRequest",
    answer: [200, "Me"],
    summary: "Be away until a day, or back",
  },
  {
    path: "/api/me/views",
    method: "put",
    id: "keepViews",
    body: "ViewsRequest",
    answer: [200, "Me"],
    summary: "Keep filters of the queue under names",
  },
  {
    path: "/api/me/sign-out-everywhere",
    method: "post",
    id: "signOutEverywhere",
    answer: [204],
    summary: "End every sign-in of the caller, this one included",
  },
  {
    path: "/api/topics",
    method: "get",
    id: "listTopics",
    answer: [200, "Topics"],
    summary: "The topics that the caller sees",
  },
  {
    path: "/api/queue",
    method: "get",
    id: "showQueue",
    query: "QueueQuery",
    answer: [200, "QueuePage"],
    summary: "Open inquiries: urgent first, then by due date; what waits for its person last",
  },
  {
    path: "/api/queue/next",
    method: "post",
    id: "takeNext",
    query: "NextQuery",
    answer: [200, "NextTaken"],
    summary: "Take the inquiry that most needs the caller",
  },
  {
    path: "/api/inquiries",
    method: "post",
    id: "logInquiry",
    body: "CallRequest",
    answer: [202, "Logged"],
    summary: "Log what somebody asked by phone or at the counter; takes an Idempotency-Key",
  },
  { path: INQUIRY, method: "get", id: "showInquiry", summary: "An inquiry, whole", answer: WHOLE },
  change("take", "takeInquiry", "Work on it, whoever had it"),
  change("release", "releaseInquiry", "Give it back to its topic"),
  change("reply", "replyToPerson", "Answer the person; can be taken back for 15 s", "ReplyRequest"),
  change("question", "askPerson", "Ask the person; the clock stands until they write", "QuestionRequest"),
  {
    path: `${INQUIRY}/note`,
    method: "post",
    id: "addNote",
    body: "NoteRequest",
    answer: WHOLE,
    summary: "Write something down for the desk alone",
  },
  change("transfer", "transferInquiry", "Move it to another topic", "TransferRequest"),
  change("refer", "referInquiry", "Pass it on to the body that decides; the person is told", "ReferRequest"),
  change("extend", "extendLimit", "Move its outer limit; the person is told why", "ExtendRequest"),
  change("resolve", "resolveInquiry", "The matter is settled"),
  change("reopen", "reopenInquiry", "The matter is not settled after all"),
  change("answer-link", "linkAnswer", "Remember which answer of the portal was given", "AnswerLinkRequest"),
  change("merge", "mergeInquiries", "Join it to an earlier inquiry of the same person", "MergeRequest"),
  change("unmerge", "unmergeInquiries", "Separate it again"),
  {
    path: `${INQUIRY}/contact`,
    method: "put",
    id: "proposeContact",
    body: "ContactRequest",
    isVersioned: true,
    answer: [200, "ContactProposed"],
    summary: "First step of changing how the person is reached; changes nothing",
  },
  change("contact/confirmed", "confirmContact", "Second step, word for word as proposed", "ContactConfirmation"),
  {
    path: `${INQUIRY}/erase`,
    method: "post",
    id: "eraseInquiry",
    body: "EraseRequest",
    isVersioned: true,
    answer: [200, "InquiryErased"],
    summary: "Erase it for good; supervisors only",
  },
  {
    path: `${INQUIRY}/draft`,
    method: "put",
    id: "saveDraft",
    body: "DraftRequest",
    answer: [200, "DraftSaved"],
    summary: "Keep what the caller is writing, on the draft that it was based on",
  },
  {
    path: `${INQUIRY}/draft`,
    method: "delete",
    id: "discardDraft",
    query: "DraftQuery",
    answer: [204],
    summary: "Throw the caller's draft away, if it is the one they knew",
  },
  {
    path: `${INQUIRY}/presence`,
    method: "put",
    id: "sayPresence",
    body: "PresenceRequest",
    answer: [204],
    summary: "Say that the caller has it open; ends by itself after 60 s",
  },
  {
    path: `${INQUIRY}/files/{file}`,
    method: "get",
    id: "fetchFile",
    answer: [200, "FileLink"],
    summary: "Where a clean file lies for a minute",
  },
  {
    path: `${INQUIRY}/replies/{version}`,
    method: "delete",
    id: "withdrawReply",
    answer: WHOLE,
    summary: "Take a reply or a question back within 15 s",
  },
  ...DESCRIBED_SUPERVISOR_ROUTES,
];
