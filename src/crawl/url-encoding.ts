/** RFC 3986 section 6.2.2: upper-case escapes, and none for characters that need none. */
export function withOneEncoding(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escape.toUpperCase();
  });
}

/**
 * Escapes what is not ASCII, then as above: for comparing what people typed with what a browser sends.
 * The text is well formed, as any decoded from bytes is.
 */
export function asSent(text: string): string {
  return withOneEncoding(encodeURI(text).replaceAll('%25', '%'));
}

/** Text without its escapes; as it is when they are not UTF-8, which is legal in an address. */
export function withoutEscapes(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
