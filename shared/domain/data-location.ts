/** Where people's data lie: the country of the cloud's region, which the privacy page tells. */

/** Regions of AWS in question and their countries, ISO 3166-1 alpha-2 (docs.aws.amazon.com, "AWS Regions"). */
const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ["eu-central-1", "DE"],
  ["eu-central-2", "CH"],
  ["eu-north-1", "SE"],
  ["eu-west-1", "IE"],
  ["eu-west-2", "GB"],
  ["eu-west-3", "FR"],
  ["eu-south-1", "IT"],
  ["eu-south-2", "ES"],
  ["me-central-1", "AE"],
  ["me-south-1", "BH"],
  ["ap-south-1", "IN"],
  ["ap-south-2", "IN"],
  ["ap-southeast-1", "SG"],
  ["ap-northeast-1", "JP"],
  ["ap-northeast-2", "KR"],
  ["us-east-1", "US"],
  ["us-east-2", "US"],
  ["us-west-1", "US"],
  ["us-west-2", "US"],
  ["ca-central-1", "CA"],
]);

/** The country of a region; one that is not on the list is told by its own name rather than not at all. */
export function countryOfRegion(region: string): string {
  return COUNTRIES.get(region) ?? region;
}
