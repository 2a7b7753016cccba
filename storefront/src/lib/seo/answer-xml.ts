export function answerXml(xml: string): Response {
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
}

/** For now there is no answer: whoever asked comes again and believes nothing meanwhile. */
export function notNow(): Response {
  return new Response("Not now.\n", { status: 503, headers: { "Retry-After": "60" } });
}
