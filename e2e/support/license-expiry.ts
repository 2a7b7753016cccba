/** A day that a license entered today is still good on, as a form takes it: YYYY-MM-DD. */
export const inTwoYears = `${new Date().getUTCFullYear() + 2}-03-31`;
