import { forgetFilled } from "./filled-once";

/** What jest calls once, before the first file of a run. */
export default forgetFilled;
