/** What the desk does to an inquiry, one route for each action; what each may do is decided in shared/domain/desk. */
import {
  extendRequest,
  noteRequest,
  questionRequest,
  referRequest,
  transferRequest,
} from "../../shared/contracts/desk/actions.ts";
import { questionChange, withdrawChange } from "../../shared/domain/desk/answer-inquiry.ts";
import { extendChange } from "../../shared/domain/desk/extend-limit.ts";
import { noteChange } from "../../shared/domain/desk/note-inquiry.ts";
import { referChange, transferChange } from "../../shared/domain/desk/pass-on-inquiry.ts";
import { reopenChange, resolveChange } from "../../shared/domain/desk/settle-inquiry.ts";
import { releaseChange, takeChange } from "../../shared/domain/desk/take-inquiry.ts";
import { topicOwner } from "../../shared/texts/names.ts";
import { type ChangeDeps, change, changed, changeWith } from "./change-inquiry.ts";
import { type ContactDeps, confirmContact, proposeContact } from "./contact-routes.ts";
import { bodyOf, expectNoBody } from "./desk-call.ts";
import { NotThereError } from "./desk-errors.ts";
import { type EraseDeps, eraseInquiry } from "./erase-inquiry.ts";
import { type FetchDeps, fetchFile } from "./fetch-file.ts";
import { type GivenDeps, linkAnswer, sendReply } from "./given-answers.ts";
import { mergeInquiries, unmergeInquiries } from "./merge-routes.ts";
import type { DeskRoute, GuardedRoute } from "./route.ts";
import { discardDraft, saveDraft, sayPresence, type WritingDeps } from "./writing-routes.ts";

type ActionDeps = ContactDeps & EraseDeps & WritingDeps & FetchDeps & GivenDeps;

const INQUIRY = "/api/inquiries/:reference";
const PERMISSION = "answer-inquiries";

/** The rows of the table. */
export function actionRoutes(deps: ActionDeps): readonly DeskRoute[] {
  const post = (action: string, audit: GuardedRoute[3], answer: GuardedRoute[4]): DeskRoute => [
    "POST",
    `${INQUIRY}/${action}`,
    PERMISSION,
    audit,
    answer,
  ];
  return [
    post("take", "inquiry-taken", change(takeChange, deps)),
    post("release", "inquiry-released", change(releaseChange, deps)),
    post("reply", "reply-sent", sendReply(deps)),
    post("question", "question-sent", changeWith(questionRequest, questionChange, deps)),
    post("note", "note-added", addNote(deps)),
    post("transfer", "inquiry-transferred", changeWith(transferRequest, transferChange, deps)),
    post("refer", "inquiry-referred", referInquiry(deps)),
    post("extend", "inquiry-extended", changeWith(extendRequest, extendChange, deps)),
    post("resolve", "inquiry-resolved", change(resolveChange, deps)),
    post("reopen", "inquiry-reopened", change(reopenChange, deps)),
    post("answer-link", "answer-linked", linkAnswer(deps)),
    post("merge", "inquiry-merged", mergeInquiries(deps)),
    post("unmerge", "inquiry-unmerged", unmergeInquiries(deps)),
    ["PUT", `${INQUIRY}/contact`, PERMISSION, "contact-proposed", proposeContact(deps)],
    post("contact/confirmed", "contact-changed", confirmContact(deps)),
    ["POST", `${INQUIRY}/erase`, "erase-inquiries", "inquiry-erased", eraseInquiry(deps)],
    ["PUT", `${INQUIRY}/draft`, PERMISSION, "none: the caller's own", saveDraft(deps)],
    ["DELETE", `${INQUIRY}/draft`, PERMISSION, "none: the caller's own", discardDraft(deps)],
    ["PUT", `${INQUIRY}/presence`, PERMISSION, "none: the caller's own", sayPresence(deps)],
    ["GET", `${INQUIRY}/files/:file`, PERMISSION, "file-fetched", fetchFile(deps)],
    ["DELETE", `${INQUIRY}/replies/:version`, PERMISSION, "reply-withdrawn", withdrawReply(deps)],
  ];
}

/** A note stands whatever others did meanwhile: it names no version, and nothing of it can be sent twice unknowingly. */
function addNote(deps: ChangeDeps): GuardedRoute[4] {
  return async (call) => {
    const request = await bodyOf(noteRequest, call);
    return changed(call, undefined, (known, doing) => noteChange(known, request, doing), deps);
  };
}

/** The person reads the name of the body that decides in their own language. */
function referInquiry(deps: ChangeDeps): GuardedRoute[4] {
  return changeWith(
    referRequest,
    (known, { ownerOf, text }, doing) => {
      const to = topicOwner(known.inquiry.language, ownerOf);
      return referChange(known, { to, ownerOf, text }, doing);
    },
    deps,
  );
}

/** Undo: the version in the address is what is taken back, whatever colleagues have added since. */
function withdrawReply(deps: ChangeDeps): GuardedRoute[4] {
  return async (call) => {
    await expectNoBody(call);
    const version = call.param("version");
    if (!/^[1-9]\d{0,8}$/.test(version)) throw new NotThereError();
    return changed(call, undefined, (known, doing) => withdrawChange(known, { of: Number(version) }, doing), deps);
  };
}
