//! Formats of pictures, by their first bytes and never by the name of the file.

use imagesize::{Compression, ImageType};

use super::fault::Fault;

/// The number of pixels in the largest picture: decoded, it takes 200 MB of a reader's memory.
pub(super) const MOST_PIXELS: u64 = 50_000_000;

/// Returns the ending of names of such files, and width and height in pixels.
///
/// SVG is refused: it is a document that can load others, and no picture can be made of it here without a renderer.
pub(super) fn recognize(bytes: &[u8]) -> Result<(&'static str, u32, u32), Fault> {
    let ending = match imagesize::image_type(bytes).map_err(|_| Fault::Format)? {
        ImageType::Png => "png",
        ImageType::Jpeg => "jpg",
        ImageType::Gif => "gif",
        ImageType::Webp => "webp",
        ImageType::Heif(Compression::Av1) => "avif",
        _ => return Err(Fault::Format),
    };
    let size = imagesize::blob_size(bytes).map_err(|_| Fault::Format)?;
    let [width, height] = [size.width, size.height].map(u32::try_from);
    let (Ok(width), Ok(height)) = (width, height) else {
        return Err(Fault::Pixels);
    };
    let pixels = u64::from(width) * u64::from(height);
    if (1..=MOST_PIXELS).contains(&pixels) {
        Ok((ending, width, height))
    } else {
        Err(Fault::Pixels)
    }
}
