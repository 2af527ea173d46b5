/** Opens the sign-in to its people, and gives each demo person a place at the desk. */
import { OperatorDirectory } from "../shared/adapters/operator-directory.ts";
import { DEMO_PEOPLE } from "./demo-people.ts";
import type { Foundation } from "./foundation.ts";
import type { Functions } from "./services.ts";
import { signInApps } from "./sign-in-rules.ts";

/** The output by which infra/capabilities/inquiry-table.ts names the table that holds the operators. */
const TABLE_OUTPUT = "InquiryTableName";

/** Nothing to do in a stack that signs nobody in. */
export async function openSignIn(
  { template, clients, signIn }: Foundation,
  { outputs, people }: Pick<Functions, "outputs" | "people">,
): Promise<void> {
  const apps = signInApps(template);
  const tableName = outputs[TABLE_OUTPUT];
  if (apps.length === 0 || tableName === undefined) return;
  const operators = new OperatorDirectory(clients.dynamo, tableName);
  signIn.serve({ apps, people, nameOf: async (id) => (await operators.find(id))?.name });
  await Promise.all(
    DEMO_PEOPLE.map(async (person) => {
      const isNew = people.find(person.id) !== undefined && (await operators.find(person.id)) === undefined;
      if (isNew) await operators.put(person);
    }),
  );
}
