import { TextInput } from "@mantine/core";

interface CodeNowProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly isFirst?: boolean;
}

/** A code of the reader's second step. */
export function CodeNow({ value, onValue, isFirst = false }: CodeNowProps) {
  return (
    <TextInput
      autoFocus={isFirst}
      label="A code of the app, or a recovery code"
      autoComplete="one-time-code"
      required
      value={value}
      onChange={({ currentTarget }) => onValue(currentTarget.value)}
    />
  );
}
