/** `ucc deadline`: counts working days of Kazakhstan and shows its work. */
import { type Command, Option } from "commander";
import { CENTRE_HOURS, countWorkingDays } from "../shared/domain/deadline.ts";
import { HOLIDAY_NAMES } from "../shared/domain/holiday-names.ts";
import { timeOption, wholeNumber } from "./option-values.ts";
import { print } from "./output.ts";

/** More would leave every calendar there is. */
const MOST_WORKING_DAYS = 500;

type DeadlineOptions = { readonly from: string; readonly workingDays: number };

export function addDeadline(program: Command): void {
  program
    .command("deadline")
    .summary("when so many working days are over, counted day by day")
    .description(
      `Counts working days by the calendar of Kazakhstan. What comes from ${CENTRE_HOURS.closesAtHour}:00 on, or on a day off, is ` +
        "registered on the next working day; the day after registration is day 1; the last day ends at " +
        `${CENTRE_HOURS.closesAtHour}:00.`,
    )
    .addOption(timeOption("--from <time>", "when it was received").makeOptionMandatory())
    .addOption(
      new Option("--working-days <count>", "how many working days")
        .argParser(wholeNumber(1, MOST_WORKING_DAYS))
        .makeOptionMandatory(),
    )
    .addHelpText(
      "after",
      '\nPrints {"dueAt", "registeredOn", "countedDays": […], "skipped": [{"day", "reason"}]}; skipped are the days off ' +
        "after the day of receipt.\n\nExample:\n" +
        "  $ npx ucc deadline --from 2026-12-11T17:30+05:00 --working-days 15",
    )
    .action(async ({ from, workingDays }: DeadlineOptions) => {
      const { dueAt, registeredOn, countedDays, skipped } = countWorkingDays(from, workingDays);
      const named = skipped.map(({ reason, ...off }) => ({ ...off, reason: HOLIDAY_NAMES[reason] }));
      await print({ dueAt, registeredOn, countedDays, skipped: named });
    });
}
