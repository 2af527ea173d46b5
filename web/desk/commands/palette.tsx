/** Everything that can be done now, found by typing (Ctrl K, ⌘ K); a reference or words go to the search. */

import { useState } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { SearchField } from "react-aria-components/SearchField";
import { useLocation } from "wouter";
import { Dialog } from "../frame/dialog.tsx";
import { useTexts } from "../texts/texts.tsx";
import { currentCommands } from "./commands.ts";

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { palette } = useTexts();
  const { contains } = useFilter({ sensitivity: "base" });
  const [, go] = useLocation();
  const [typed, setTyped] = useState("");
  const search = {
    id: "search-for",
    label: palette.searchFor(typed),
    run: () => go(`/search?q=${encodeURIComponent(typed)}`),
  };
  const commands = currentCommands().filter(({ id }) => id !== "palette");
  const items = typed.trim() === "" ? commands : [...commands, search];
  const run = (id: string | number) => {
    onClose();
    items.find((command) => command.id === id)?.run();
  };
  return (
    <Dialog title={palette.title} onClose={onClose} className="palette">
      <Autocomplete
        inputValue={typed}
        onInputChange={setTyped}
        filter={(label, input) => label === search.label || contains(label, input)}
      >
        <SearchField aria-label={palette.label} autoFocus>
          <Input placeholder={palette.placeholder} />
        </SearchField>
        <Menu aria-label={palette.title} items={items} onAction={run} renderEmptyState={() => palette.nothing}>
          {({ id, label, ...rest }) => (
            <MenuItem id={id} textValue={label}>
              <span>{label}</span>
              {"keys" in rest && rest.keys !== undefined && <kbd>{rest.keys.replace("Mod+", "Ctrl ")}</kbd>}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
