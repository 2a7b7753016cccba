/** How a form is refused whose person is not signed in any more: what was typed stays, sign in, go on. */
export const signedOut = {
  message: "You were signed out. Sign in again to go on.",
  signInAgain: true,
} as const;
