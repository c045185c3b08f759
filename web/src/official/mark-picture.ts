/** A picture with a line of text across it, which is its own address again. */
export async function markPicture(address: string, mark: string): Promise<string> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('no canvas to draw on');
  drawing.drawImage(picture, 0, 0);
  const size = Math.max(14, Math.round(canvas.width / (mark.length + 4)));
  drawing.font = `700 ${size}px sans-serif`;
  drawing.textAlign = 'center';
  drawing.textBaseline = 'middle';
  drawing.fillStyle = 'rgba(196, 38, 46, 0.45)';
  drawing.fillText(mark, canvas.width / 2, canvas.height / 2);
  return canvas.toDataURL('image/png');
}
