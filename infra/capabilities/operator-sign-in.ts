/** The sign-in of the desk: a Cognito user pool of invited people with a second factor, and the groups that are their roles. */
import { Aws, CfnOutput, Duration, Lazy, RemovalPolicy } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  UserPoolGroup,
} from "aws-cdk-lib/aws-cognito";
import { Grant, type IGrantable } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { ROLES } from "../../shared/domain/desk/operator.ts";
import { SIGN_IN_PATHS } from "../../shared/domain/desk/sign-in-paths.ts";
import type { ServiceContext } from "../parts/service-context.ts";

/** NIST SP 800-63B-4, 3.1.1.2: length is what counts; the kinds of signs are AWS's own rule (AwsSolutions-COG1). */
const PASSWORD_MIN_CHARACTERS = 14;

/** Days in which an invitation has to be taken up; afterwards `ucc operators add` invites anew. */
const INVITATION = Duration.days(7);

/** A stolen token is worth no more than this; a deactivated operator not even that, since each request reads their item. */
const ACCESS = Duration.minutes(15);

/** A working day with its breaks; then people sign in again. */
const SESSION = Duration.hours(12);

export class OperatorSignIn extends Construct {
  readonly pool: UserPool;
  /** Scheme and host of the sign-in's pages and endpoints, known before the pool is there. */
  readonly origin: string;
  readonly #prefix: string;
  #deskUrl = "";

  constructor(scope: Construct, id: string, { stage }: ServiceContext) {
    super(scope, id);
    // Unique in the region among all of AWS's customers, hence the account.
    this.#prefix = `ucc-${stage.name}-${Aws.ACCOUNT_ID}`;
    this.origin = `https://${this.#prefix}.auth.${Aws.REGION}.amazoncognito.com`;
    this.pool = new UserPool(this, "Pool", {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      // No SMS: numbers are taken over, and abroad messages do not arrive.
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: PASSWORD_MIN_CHARACTERS,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: INVITATION,
      },
      // Leaked passwords and strange sign-ins are stopped; a price for each operator and month, and there are tens.
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      userInvitation: {
        emailSubject: "Unified Contact Center: your account of the desk",
        emailBody: Lazy.string({ produce: () => invitation(this.#deskUrl) }),
      },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    ROLES.forEach((groupName, index) => {
      // The lowest number comes first where a person is in several groups.
      const precedence = ROLES.length - index;
      new UserPoolGroup(this, `Group-${groupName}`, { userPool: this.pool, groupName, precedence });
    });
    this.pool.addDomain("Domain", {
      cognitoDomain: { domainPrefix: this.#prefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnOutput(this, "PoolId", { value: this.pool.userPoolId }).overrideLogicalId("UserPoolId");
  }

  /** Registers the desk's app: a public client, since a browser keeps no secret; PKCE stands in its place. */
  registerDesk(deskUrl: string): UserPoolClient {
    this.#deskUrl = deskUrl;
    const client = new UserPoolClient(this, "Desk", {
      userPool: this.pool,
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [deskUrl + SIGN_IN_PATHS.signedIn],
        logoutUrls: [deskUrl + SIGN_IN_PATHS.signedOut],
      },
      // Nobody signs in past the sign-in's own pages. Where no flow is named, Cognito allows passwords by its API; this one
      // needs triggers that answer it, and there are none.
      authFlows: { custom: true },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: ACCESS,
      idTokenValidity: ACCESS,
      refreshTokenValidity: SESSION,
      // A refresh token that is used is replaced; for so long the old one still works, should the answer get lost.
      refreshTokenRotationGracePeriod: Duration.seconds(30),
    });
    // Without it the new pages stay empty (docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html).
    new CfnManagedLoginBranding(this, "Branding", {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }

  /** What a function has to be told to find the sign-in (functions/desk/config.ts). */
  environment(client: UserPoolClient): Readonly<Record<string, string>> {
    const issuer = this.pool.userPoolProviderUrl;
    return {
      USER_POOL_ID: this.pool.userPoolId,
      SIGN_IN_ISSUER: issuer,
      SIGN_IN_JWKS_URL: `${issuer}/.well-known/jwks.json`,
      SIGN_IN_CLIENT_ID: client.userPoolClientId,
      SIGN_IN_AUTHORIZATION_ENDPOINT: `${this.origin}/oauth2/authorize`,
      SIGN_IN_TOKEN_ENDPOINT: `${this.origin}/oauth2/token`,
      SIGN_IN_END_SESSION_ENDPOINT: `${this.origin}/logout`,
    };
  }

  /** Lets a function end somebody's sessions, and nothing else with the sign-in. */
  grantSigningOut(grantee: IGrantable): void {
    Grant.addToPrincipal({
      grantee,
      actions: ["cognito-idp:AdminUserGlobalSignOut"],
      resourceArns: [this.pool.userPoolArn],
    });
  }
}

/** Cognito puts the address in the place of {username} and the password in that of {####}. */
function invitation(deskUrl: string): string {
  return [
    `<p>You have an account of the Unified Contact Center's desk: <a href="${deskUrl}">${deskUrl}</a></p>`,
    "<p>Address: {username}<br>Password for the first time: {####}</p>",
    `<p>It holds for ${INVITATION.toDays()} days. Have an authenticator app at hand: the sign-in asks for a second factor.</p>`,
  ].join("\n");
}
