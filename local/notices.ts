/** What the local stack itself has to say while it runs: a function failed, records were given up on. */
export type Notice = (event: string, details: Readonly<Record<string, string | number>>) => void;
