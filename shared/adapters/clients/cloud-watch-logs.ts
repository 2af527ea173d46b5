/** The CloudWatch Logs client of the command line. */
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";

/** FilterLogEvents allows a handful of calls a second and account: more tries than usual, slower by the SDK's own jitter. */
export const cloudWatchLogs = new CloudWatchLogsClient({ maxAttempts: 8 });
