/** An instant as the reader's own clock and language say it, to the minute. */
export function LocalTime({ at }: { at: string }) {
  return <time dateTime={at}>{new Date(at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })}</time>;
}

/** The day of an instant, as the reader's own clock and language say it. */
export function LocalDate({ at }: { at: string }) {
  return <time dateTime={at}>{new Date(at).toLocaleDateString(undefined, { dateStyle: "medium" })}</time>;
}
