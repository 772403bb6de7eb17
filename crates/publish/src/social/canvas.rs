//! The canvas of social images: pixels of paper and of three inks, written as a PNG with a palette.
//!
//! Shapes of different inks never touch, so that each pixel is one ink in one shade: one byte per pixel, instead of the three
//! of true colour.

use ab_glyph::OutlinedGlyph;
use png::{BitDepth, ColorType, DeflateCompression, Encoder, EncodingError, Filter};

/// The width of a social image, in px: the size that social networks require.
pub(in super::super) const WIDTH: u16 = 1200;
/// The height of a social image, in px.
pub(in super::super) const HEIGHT: u16 = 630;

const PAPER: [u8; 3] = [0xff, 0xfe, 0xfb];

/// Shades of an ink from paper to full; coverage of a pixel is rounded to one of them.
const SHADES: u8 = 16;

/// Takes a millisecond and writes 30 kB. The next level takes three milliseconds and writes 20 kB; the encoder's fastest mode
/// writes 70 kB.
const COMPRESSION: DeflateCompression = DeflateCompression::Level(1);

/// The inks, as in the style sheets of the page in its light theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Red,
    Text,
    Secondary,
}

impl Ink {
    const ALL: [Self; 3] = [Self::Red, Self::Text, Self::Secondary];

    fn colour(self) -> [u8; 3] {
        match self {
            Self::Red => [0x9b, 0x14, 0x18],
            Self::Text => [0x1f, 0x1c, 0x18],
            Self::Secondary => [0x52, 0x4c, 0x43],
        }
    }

    /// Returns the palette index that precedes the ink's first shade.
    fn base(self) -> u8 {
        match self {
            Self::Red => 0,
            Self::Text => SHADES,
            Self::Secondary => 2 * SHADES,
        }
    }
}

/// An image that is being drawn.
pub(super) struct Canvas {
    /// Palette indices, row by row.
    pixels: Vec<u8>,
}

impl Canvas {
    /// Returns an empty image.
    pub(super) fn new() -> Self {
        let size = usize::from(WIDTH) * usize::from(HEIGHT);
        Self {
            pixels: vec![0; size],
        }
    }

    /// Draws a horizontal bar from margin to margin; its upper edge is at `top`, in px.
    pub(super) fn bar(&mut self, top: u16, height: u16, margin: u16, ink: Ink) {
        let rows = self.pixels.chunks_mut(WIDTH.into());
        for row in rows.skip(top.into()).take(height.into()) {
            if let Some(bar) = row.get_mut(margin.into()..(WIDTH - margin).into()) {
                bar.fill(ink.base() + SHADES);
            }
        }
    }

    /// Draws shapes of one line, centred by their visible parts, since full-width brackets are half empty.
    pub(super) fn centred(&mut self, shapes: &[OutlinedGlyph], baseline: f32, ink: Ink) {
        let edges = shapes.iter().map(OutlinedGlyph::px_bounds);
        let left = edges
            .clone()
            .map(|edge| edge.min.x)
            .fold(f32::MAX, f32::min);
        let right = edges.map(|edge| edge.max.x).fold(f32::MIN, f32::max);
        let start = ((f32::from(WIDTH) - left - right) / 2.0).round();
        for shape in shapes {
            let corner = shape.px_bounds().min;
            let (left, top) = (whole(start + corner.x), whole(baseline + corner.y));
            shape.draw(|x, y, coverage| {
                self.touch(left + i64::from(x), top + i64::from(y), coverage, ink);
            });
        }
    }

    /// Returns the image as a PNG file.
    pub(super) fn encode(&self) -> Result<Vec<u8>, EncodingError> {
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, WIDTH.into(), HEIGHT.into());
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(palette());
        encoder.set_deflate_compression(COMPRESSION);
        encoder.set_filter(Filter::NoFilter); // adjacent palette indices are unrelated colours
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.pixels)?;
        writer.finish()?;
        Ok(file)
    }

    /// Inks a pixel; one outside the canvas is ignored.
    fn touch(&mut self, x: i64, y: i64, coverage: f32, ink: Ink) {
        let shade = shade(coverage);
        let (width, height) = (i64::from(WIDTH), i64::from(HEIGHT));
        if shade == 0 || !(0..width).contains(&x) || !(0..height).contains(&y) {
            return;
        }
        let place = usize::try_from(y * width + x).ok();
        if let Some(pixel) = place.and_then(|place| self.pixels.get_mut(place)) {
            *pixel = (*pixel).max(ink.base() + shade);
        }
    }
}

/// Returns the colours of the palette: paper, then the shades of each ink.
fn palette() -> Vec<u8> {
    let shades = Ink::ALL.into_iter().flat_map(|ink| {
        (1..=SHADES).flat_map(move |shade| {
            let (full, shade) = (u16::from(SHADES), u16::from(shade));
            let mix = move |(paper, ink): (u8, u8)| {
                let sum = u16::from(paper) * (full - shade) + u16::from(ink) * shade;
                u8::try_from((sum + full / 2) / full).unwrap_or(u8::MAX)
            };
            PAPER.into_iter().zip(ink.colour()).map(mix)
        })
    });
    PAPER.into_iter().chain(shades).collect()
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is between 0 and SHADES"
)]
fn shade(coverage: f32) -> u8 {
    (coverage.clamp(0.0, 1.0) * f32::from(SHADES) + 0.5) as u8
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a number of px, which glyphs of limited size keep small"
)]
fn whole(px: f32) -> i64 {
    px.round() as i64
}
