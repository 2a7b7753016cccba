/**
 * Cookie that client code may read: set while this browser carries a cart or is signed in. It holds
 * no data; it only says that asking `/api/shell` is worth a request.
 */
export const shellMarkerCookie = "np_shell";
