/** Where the sign-in sends a browser back to; only these addresses of the desk are registered with it. */
export const SIGN_IN_PATHS = { signedIn: "/signed-in", signedOut: "/" } as const;
