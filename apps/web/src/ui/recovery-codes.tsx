import { Button, Text } from "@mantine/core";

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** What has just happened, before what to do with the codes. */
  readonly happened: string;
  readonly onClose: () => void;
}

/** Ten recovery codes, shown this once: the server keeps hashes of them. */
export function RecoveryCodes({ codes, happened, onClose }: RecoveryCodesProps) {
  return (
    <section aria-label="Recovery codes">
      <Text role="status" mb="sm">
        {happened} Write these codes down on paper: each lets you in once without app or passkey. They are not shown again.
      </Text>
      <ol className="tl-mono" style={{ columnWidth: 220, maxWidth: 520, margin: "0 0 12px", lineHeight: 2 }}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Button onClick={onClose}>I have written them down</Button>
    </section>
  );
}
