export { type Align, LINE, Page, type TextStyle, type Weight } from './page';
export { drawQr } from './qr';
export { type Piece, visualPieces } from './runs';
