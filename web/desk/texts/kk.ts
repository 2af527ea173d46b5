/** The desk in Kazakh, the state language. Its shape is every catalog's: a text that another lacks does not compile. */
import { FRAME } from "./kk/frame.ts";
import { INQUIRY } from "./kk/inquiry.ts";
import { QUEUE } from "./kk/queue.ts";
import { SUPERVISOR } from "./kk/supervisor.ts";

export const KK = { ...FRAME, ...QUEUE, ...INQUIRY, ...SUPERVISOR };
export type DeskTexts = typeof KK;
