/** The outside world of files in the portal's tests: places that are taken conditionally, and forms that say what was asked. */
import type { PortalDeps } from "../../../../functions/portal/portal-deps.ts";
import type { FilePlace } from "../../../../shared/domain/attachment.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";

/** What of an inquiry files need to know. */
type Stored = { readonly inquiry: Inquiry | "erased"; places?: FilePlace[] };

export function aFileWorld(table: Map<Reference, Stored>): Pick<PortalDeps, "places" | "files" | "newFileId"> {
  let minted = 0;
  return {
    places: {
      of: async (reference) => [...(table.get(reference)?.places ?? [])],
      take: async (reference, next, before) => {
        const stored = table.get(reference);
        if (stored === undefined || stored.inquiry === "erased") return "gone";
        stored.places ??= [];
        const held = stored.places.findIndex(({ place }) => place === next.place);
        if (stored.places[held]?.id !== before?.id) return "taken";
        if (held >= 0) stored.places.splice(held, 1);
        stored.places.push(next);
        return "yours";
      },
    },
    files: {
      origin: "https://files.example",
      uploadForm: ({ reference, id }, at, redirectTo) => ({
        url: "https://files.example/",
        fields: {
          key: `quarantine/${reference}/${id}`,
          ...(redirectTo === undefined ? {} : { success_action_redirect: redirectTo }),
        },
        expiresAt: at,
      }),
      downloadAddress: ({ reference, id }, name) =>
        `https://files.example/files/${reference}/${id}?name=${encodeURIComponent(name)}`,
    },
    newFileId: () => {
      minted += 1;
      return `file-${minted}`.padEnd(22, "x");
    },
  };
}
