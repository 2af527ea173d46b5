/** The route of the search. */
import { searchQuery } from "../../shared/contracts/desk/search.ts";
import { type Call, json, queryOf } from "./desk-call.ts";
import { type SearchDeps, searchInquiries } from "./search-inquiries.ts";

/** GET /api/search?q=…; the audit says by what was searched, and never for what. */
export function showSearch(deps: SearchDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const results = await searchInquiries(queryOf(searchQuery, call), call.operator, deps);
    call.audit.about({ difference: { search: { after: results.by } } });
    return json(results);
  };
}
