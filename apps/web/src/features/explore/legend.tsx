/** What the marks mean. Closed by a click; closed at first on narrow screens. */
export function Legend({ isOpen }: { isOpen: boolean }) {
  return (
    <details className="tl-legend" open={isOpen}>
      <summary>Legend</summary>
      <ul>
        <li>
          <Line width={3.4} stroke="var(--tl-edge)" />
          strong
        </li>
        <li>
          <Line width={1.8} stroke="var(--tl-edge)" />
          fair
        </li>
        <li>
          <Line width={1.2} stroke="var(--tl-edge)" dash="5 4" />
          weak, or too common to say much
        </li>
        <li>
          <Line width={1.4} stroke="var(--tl-edge)" dash="2 5" />
          uncertain: suggested, not confirmed
        </li>
        <li>
          <Line width={2.4} stroke="var(--tl-pay)" />
          payment, towards its arrow
        </li>
        <li>
          <Mark>
            <rect x={7} y={2} width={14} height={14} rx={3} fill="var(--tl-pane)" stroke="var(--tl-case)" strokeWidth={2} />
          </Mark>
          case file
        </li>
        <li>
          <Mark>
            <circle cx={14} cy={9} r={7} fill="var(--tl-k-money)" />
          </Mark>
          identifier: hue and glyph say its kind
        </li>
        <li>
          <Mark>
            <circle cx={14} cy={9} r={7} fill="var(--tl-pane)" stroke="var(--tl-shield)" strokeWidth={2.4} />
          </Mark>
          protected holder: no value shown
        </li>
        <li>
          <Mark>
            <circle cx={14} cy={9} r={5} fill="none" stroke="var(--tl-edge)" />
            <circle cx={14} cy={9} r={8} fill="none" stroke="var(--tl-accent)" strokeWidth={2} />
          </Mark>
          ring: selected, or on the path
        </li>
      </ul>
    </details>
  );
}

function Line({ width, stroke, dash }: { width: number; stroke: string; dash?: string }) {
  return (
    <Mark>
      <line x1={1} y1={9} x2={27} y2={9} stroke={stroke} strokeWidth={width} {...(dash === undefined ? {} : { strokeDasharray: dash })} />
    </Mark>
  );
}

function Mark({ children }: { children: React.ReactNode }) {
  return (
    <svg width={28} height={18} aria-hidden>
      {children}
    </svg>
  );
}
