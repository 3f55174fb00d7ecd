import { PasswordInput } from "@mantine/core";

interface PasswordNowProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly label?: string;
  /** True where it is the first thing asked of a form that has just opened. */
  readonly isFirst?: boolean;
}

/** The password that the reader signed in with, asked again before what stands on it is changed. */
export function PasswordNow({ value, onValue, label = "Your password", isFirst = false }: PasswordNowProps) {
  return (
    <PasswordInput
      autoFocus={isFirst}
      label={label}
      autoComplete="current-password"
      required
      value={value}
      onChange={({ currentTarget }) => onValue(currentTarget.value)}
    />
  );
}
