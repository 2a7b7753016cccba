/** Where the front door leads a form to that was sent without the boundary of its parts. */
export function POST(): Response {
  const message = "This form cannot be read: its content type names no boundary.";
  return Response.json(
    { type: "invalid_data", code: "invalid_request", message, field: "content-type" },
    { status: 400 },
  );
}
