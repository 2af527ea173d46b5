/** Every hour: the many small segments of the last batches become one for each topic and month. */
import { randomUUID } from "node:crypto";
import { Bucket } from "../../shared/adapters/s3/bucket.ts";
import { SearchSegments } from "../../shared/adapters/search-segments.ts";
import { type CompactDeps, compactSearch } from "./compact-search.ts";
import { readConfig } from "./config.ts";

const config = readConfig(process.env);

const deps: CompactDeps = {
  segments: new SearchSegments(new Bucket(config.SEARCH_BUCKET_NAME, process.env)),
  newId: () => randomUUID(),
};

export const handler = (): Promise<void> => compactSearch(deps);
