/** Pages to read: the same for everybody, so that caches may keep them. */
import { countryOfRegion } from "../../shared/domain/data-location.ts";
import { AboutPage, PrivacyPage } from "../../web/portal/about-page.tsx";
import { frameOf, PUBLIC, pageAnswer } from "./page-answer.ts";
import type { Answer, PortalDeps } from "./portal-deps.ts";

export const showAbout: Answer = (context) => pageAnswer(AboutPage({ frame: frameOf(context) }), { headers: PUBLIC });

export function showPrivacy({ dataRegion }: Pick<PortalDeps, "dataRegion">): Answer {
  const dataCountry = countryOfRegion(dataRegion);
  return (context) => pageAnswer(PrivacyPage({ frame: frameOf(context), dataCountry }), { headers: PUBLIC });
}
