/** Reads several ordered lists as one, in pieces, and no further than it has to. */

/** A piece of a lane behind a position; fewer rows than asked for are its last. */
export type ReadLane<Row> = (after: string, atMost: number) => Promise<readonly Row[]>;

type Lane<Row> = { readonly read: ReadLane<Row>; rows: readonly Row[]; last: string; isAtEnd: boolean };

/**
 * The rows of all lanes in the order of their positions. No two rows have the same position.
 * @param after the position behind which all lanes are read
 * @param piece rows that are read of a lane at once
 */
export async function* mergeLanes<Row extends { readonly position: string }>(
  lanes: readonly ReadLane<Row>[],
  after: string,
  piece: number,
): AsyncGenerator<Row> {
  const open: Lane<Row>[] = lanes.map((read) => ({ read, rows: [], last: after, isAtEnd: false }));
  for (;;) {
    await Promise.all(open.map((lane) => refill(lane, piece)));
    const first = open.reduce<Lane<Row> | undefined>((best, lane) => (isBefore(lane, best) ? lane : best), undefined);
    const [row, ...rest] = first?.rows ?? [];
    if (first === undefined || row === undefined) return;
    first.rows = rest;
    yield row;
  }
}

async function refill<Row extends { readonly position: string }>(lane: Lane<Row>, piece: number): Promise<void> {
  if (lane.rows.length > 0 || lane.isAtEnd) return;
  lane.rows = await lane.read(lane.last, piece);
  lane.isAtEnd = lane.rows.length < piece;
  lane.last = lane.rows.at(-1)?.position ?? lane.last;
}

function isBefore<Row extends { readonly position: string }>(lane: Lane<Row>, other: Lane<Row> | undefined): boolean {
  const [row] = lane.rows;
  const best = other?.rows[0];
  return row !== undefined && (best === undefined || row.position < best.position);
}
