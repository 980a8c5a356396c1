/** How ink sits on paper: filters that CSS names by id. Drawn once, takes no room. */

/** A loaded brush: corners swell, edges waver, ink thins where the hairs run dry. `size` is the swelling in CSS pixels. */
const Brush = ({ id, size }: { readonly id: string; readonly size: number }) => (
  <filter id={id} x="-8%" y="-4%" width="116%" height="108%">
    <feGaussianBlur stdDeviation={size} />
    <feComponentTransfer result="round">
      <feFuncA type="linear" slope={8} intercept={-2.7} />
    </feComponentTransfer>
    <feTurbulence type="fractalNoise" baseFrequency={0.048 / size} numOctaves={2} seed={11} result="hand" />
    <feDisplacementMap in="round" in2="hand" scale={4.6 * size} xChannelSelector="R" yChannelSelector="G" result="stroke" />
    <feTurbulence type="fractalNoise" baseFrequency="0.03 0.12" numOctaves={4} seed={21} />
    <feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -2.6 2.35" result="ink" />
    <feComposite in="stroke" in2="ink" operator="in" />
  </filter>
);

export const Inks = () => (
  <svg class="unseen" width="0" height="0" aria-hidden="true">
    <Brush id="brush" size={2.4} />
    <Brush id="brush-small" size={1.2} />
    {/* A seal pressed by hand: paste that did not reach everywhere. */}
    <filter id="worn" x="-6%" y="-6%" width="112%" height="112%">
      <feTurbulence type="fractalNoise" baseFrequency="0.06" numOctaves={2} seed={3} result="hand" />
      <feDisplacementMap in="SourceGraphic" in2="hand" scale={4} xChannelSelector="R" yChannelSelector="G" result="pressed" />
      <feTurbulence type="fractalNoise" baseFrequency="0.35" numOctaves={3} seed={8} />
      <feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -5 4" result="paste" />
      <feComposite in="pressed" in2="paste" operator="in" />
    </filter>
  </svg>
);
