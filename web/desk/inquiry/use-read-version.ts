/** Up to which entry somebody has read who is writing: an answer is sent to that version, so that nothing is overtaken unseen. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery } from "../api/queue.ts";
import { useOpenInquiry } from "./open-inquiry.ts";

export function useReadVersion(isWriting: boolean) {
  const { inquiry } = useOpenInquiry();
  const { data: me } = useQuery(meQuery);
  const [read, setRead] = useState(inquiry.version);
  const unread = inquiry.entries.filter(
    ({ version, by }) => version > read && !(by.role === "operator" && by.id === me?.id),
  );
  // Who writes nothing reads what comes; what they do themselves they know.
  if (read < inquiry.version && (!isWriting || unread.length === 0)) setRead(inquiry.version);
  return { version: read, unread: unread.length, markRead: () => setRead(inquiry.version) };
}
