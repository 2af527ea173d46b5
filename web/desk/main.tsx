/** Starts the operators' app: signs in, then shows the desk. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Desk } from "./desk.tsx";
import { applyTheme, settingsStore } from "./settings/settings.ts";
import { session } from "./sign-in/session.ts";
import { SignInGate } from "./sign-in/sign-in-gate.tsx";
import { TextsProvider } from "./texts/texts.tsx";

const client = new QueryClient({
  defaultOptions: {
    // The browser's own word for being online is not trusted: the next request finds out.
    queries: { networkMode: "always", retry: false, refetchOnWindowFocus: "always" },
    mutations: { networkMode: "always", retry: false },
  },
});

applyTheme(settingsStore.current().theme);
void session.start();
const place = document.getElementById("desk");
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <TextsProvider>
          <SignInGate>
            <Desk />
          </SignInGate>
        </TextsProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
