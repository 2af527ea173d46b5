/** The page of the local sign-in: a list of people to be, by one click. */
import type { Operator } from "../shared/domain/desk/operator.ts";

/** A page without script and without anything from elsewhere. */
export function signInPage(action: string, people: readonly Pick<Operator, "id" | "name" | "role">[]): string {
  const buttons = people.map(
    ({ id, name, role }) =>
      `<li><button name="person" value="${escaped(id)}">${escaped(name)} <small>${escaped(id)}, ${role}</small></button></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sign in to the desk</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 28rem; margin: 3rem auto; padding: 0 1rem }
ul { list-style: none; padding: 0 }
button { font: inherit; width: 100%; text-align: start; padding: .6rem 1rem; margin-block: .25rem; cursor: pointer }
small { float: inline-end }
</style>
</head>
<body>
<main>
<h1>Sign in to the desk</h1>
<p>This sign-in is for this machine alone. Choose who you want to be; any password would do, so none is asked.</p>
<form method="post" action="${escaped(action)}">
<ul>
${buttons.join("\n")}
</ul>
</form>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
