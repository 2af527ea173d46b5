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
:root { color-scheme: light dark; --accent: light-dark(#0b5563, #7fcbd6); --soft: light-dark(#536167, #a6b3b6) }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 1rem; box-sizing: border-box;
  font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#f6f4ef, #12191b); color: light-dark(#1c2526, #e8ecec) }
main { max-width: 26rem; padding: 1.5rem 2rem; background: light-dark(#fff, #1a2326); border-radius: 12px;
  border: 1px solid light-dark(#ddd8cd, #303d41); border-block-start: 3px solid var(--accent) }
h1 { margin: 0; font-size: 1.375rem }
p, small { color: var(--soft) }
ul { list-style: none; padding: 0; margin: 0; display: grid; gap: .5rem }
button { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; width: 100%; padding: .6rem 1rem;
  font: inherit; color: inherit; text-align: start; background: none; border: 1px solid light-dark(#7a868b, #7f9095);
  border-radius: 8px; cursor: pointer }
button:hover, button:focus-visible { border-color: var(--accent); background: light-dark(#e6f0f1, #1d3338) }
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
