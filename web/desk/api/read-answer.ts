/** What the desk's API answered, as a value of its contract. */

/**
 * The body of an answer. The API is of the same origin and release, and holds its answers against the contract itself:
 * to do it here again would cost the weight of every schema. This is the one place that takes it at its word.
 */
export async function readAnswer<Answer>(response: Response): Promise<Answer> {
  // oxlint-disable-next-line typescript/no-unsafe-return -- see above
  return response.json();
}
