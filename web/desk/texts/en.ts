/** The desk in English. */

import { FRAME } from "./en/frame.ts";
import { INQUIRY } from "./en/inquiry.ts";
import { QUEUE } from "./en/queue.ts";
import { SUPERVISOR } from "./en/supervisor.ts";
import type { DeskTexts } from "./kk.ts";

export const EN: DeskTexts = { ...FRAME, ...QUEUE, ...INQUIRY, ...SUPERVISOR };
