/** The desk in Russian. */
import type { DeskTexts } from "./kk.ts";
import { FRAME } from "./ru/frame.ts";
import { INQUIRY } from "./ru/inquiry.ts";
import { QUEUE } from "./ru/queue.ts";
import { SUPERVISOR } from "./ru/supervisor.ts";

export const RU: DeskTexts = { ...FRAME, ...QUEUE, ...INQUIRY, ...SUPERVISOR };
