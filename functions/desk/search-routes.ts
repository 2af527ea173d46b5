/** The route of the search. */
import { searchQuery } from "../../shared/contracts/desk/search.ts";
import { type Call, json, queryOf } from "./desk-call.ts";
import { type SearchDeps, searchInquiries } from "./search-inquiries.ts";

/** GET /api/search?q=… */
export function showSearch(deps: SearchDeps): (call: Call) => Promise<Response> {
  return async (call) => json(await searchInquiries(queryOf(searchQuery, call), call.operator, deps));
}
