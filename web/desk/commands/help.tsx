/** The keys of this page, and the switch that turns them off. */
import { Dialog } from "../frame/dialog.tsx";
import { changeSettings } from "../settings/settings.ts";
import { useSettings } from "../settings/use-settings.ts";
import { useTexts } from "../texts/texts.tsx";
import { currentCommands } from "./commands.ts";

export function Help({ onClose }: { readonly onClose: () => void }) {
  const { help, actions, frame } = useTexts();
  const { singleKeys } = useSettings();
  return (
    <Dialog title={help.title} onClose={onClose}>
      <p>{help.text}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => changeSettings({ singleKeys: event.target.checked })}
        />
        {frame.singleKeys}
      </label>
      <table className="keys">
        <tbody>
          {currentCommands()
            .filter(({ keys }) => keys !== undefined)
            .map(({ id, label, keys }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>
                  <kbd>{keys?.replace("Mod+", "Ctrl ")}</kbd>
                </td>
              </tr>
            ))}
          {help.composer.map(([keys, label]) => (
            <tr key={keys}>
              <th scope="row">{label}</th>
              <td>
                <kbd>{keys}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="buttons">
        <button className="primary" type="button" onClick={onClose}>
          {actions.close}
        </button>
      </div>
    </Dialog>
  );
}
