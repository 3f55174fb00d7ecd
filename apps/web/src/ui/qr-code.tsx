import encodeQR from "qr";

/** Light modules around the code that a reader needs to find it (ISO/IEC 18004). */
const quietModules = 4;

/** A QR code drawn as one path: dark on light whatever the theme, since readers need it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: quietModules });
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      width={220}
      height={220}
      shapeRendering="crispEdges"
      style={{ background: "#fff", borderRadius: 6 }}
    >
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
