/**
 * The address at the other end of a request's connection, as this process itself saw it. Written at the
 * front door: Next tells nobody whose connection it is, and keeps an `x-forwarded-for` that a caller
 * made up.
 */
export const connectionAddressHeader = "x-connection-address";
