//! Pictures as pixels: read from PNG, written as small PNG, and compared with a tolerance.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::Cursor;

use png::{
    BitDepth, ColorType, Compression, Decoder, DecodingError, Encoder, EncodingError, Filter,
    Transformations,
};

use crate::{Failure, Outcome};

/// Maximum difference of a channel, of 255, between two pixels that count as equal.
const CHANNEL_TOLERANCE: u8 = 24;

/// Number of pixels per pixel that may differ: 0.05 %.
const PIXELS_PER_DIFFERENCE: usize = 2000;

/// Differences of a channel that a palette may cause, in the order in which they are tried: at most half of the tolerance.
const ROUNDINGS: [u8; 6] = [0, 2, 4, 6, 8, CHANNEL_TOLERANCE / 2];

/// Colours in a PNG with a palette.
const PALETTE_LIMIT: usize = 256;

/// An opaque picture, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pixels {
    width: u32,
    height: u32,
    colours: Vec<[u8; 3]>,
}

/// The difference between two pictures that are not alike.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// A description of the difference.
    pub(crate) sentence: String,
    /// The reference, faded, with the differing pixels in red; `None` for pictures of different sizes.
    pub(crate) picture: Option<Pixels>,
}

impl Pixels {
    /// Decodes a PNG; transparency is ignored.
    pub(crate) fn decode(png: &[u8]) -> Outcome<Self> {
        let mut decoder = Decoder::new(Cursor::new(png));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let length = reader.output_buffer_size();
        let mut bytes = vec![0; length.ok_or(DecodingError::LimitsExceeded)?];
        let info = reader.next_frame(&mut bytes)?;
        let samples = info.color_type.samples();
        if samples < 3 {
            return Err(Failure::new(format!(
                "expected a picture in colour, but found {:?}",
                info.color_type
            )));
        }
        let pixels = bytes.chunks_exact(samples);
        let colours = pixels.filter_map(|pixel| pixel.first_chunk().copied());
        Ok(Self {
            width: info.width,
            height: info.height,
            colours: colours.collect(),
        })
    }

    /// Encodes a PNG with a palette, which takes a third of the size of one without. Each colour becomes the nearest one of the
    /// palette; if that is too different, the picture gets no palette.
    pub(crate) fn encode(&self) -> Outcome<Vec<u8>> {
        let mut counts: BTreeMap<[u8; 3], usize> = BTreeMap::new();
        for colour in &self.colours {
            *counts.entry(*colour).or_default() += 1;
        }
        let mut colours: Vec<[u8; 3]> = counts.keys().copied().collect();
        colours.sort_by_key(|colour| Reverse(counts.get(colour)));
        let mut palettes = ROUNDINGS.iter().map(|limit| palette(&colours, *limit));
        let png = match palettes.find(|(palette, _)| palette.len() <= PALETTE_LIMIT) {
            Some((palette, indices)) => {
                let pixels = self.colours.iter().filter_map(|colour| indices.get(colour));
                self.written(
                    Some(palette.concat()),
                    &pixels.copied().collect::<Vec<u8>>(),
                )
            }
            None => self.written(None, &self.colours.concat()),
        };
        png.map_err(Failure::from)
    }

    fn written(&self, palette: Option<Vec<u8>>, bytes: &[u8]) -> Result<Vec<u8>, EncodingError> {
        let mut png = Vec::new();
        let mut encoder = Encoder::new(&mut png, self.width, self.height);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        if let Some(palette) = palette {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette);
            encoder.set_filter(Filter::NoFilter); // adjacent palette indices are unrelated colours
        } else {
            encoder.set_color(ColorType::Rgb);
            encoder.set_filter(Filter::Adaptive);
        }
        let mut writer = encoder.write_header()?;
        writer.write_image_data(bytes)?;
        writer.finish()?;
        Ok(png)
    }

    /// Returns the number of pixels that differ from those of a picture of the same size; 0 if all are alike.
    pub(crate) fn count_differing(&self, reference: &Self) -> usize {
        let pairs = self.colours.iter().zip(&reference.colours);
        pairs
            .filter(|(one, other)| !is_alike(**one, **other))
            .count()
    }

    /// Compares the picture with its reference; `None` if they are alike.
    pub(crate) fn difference(&self, reference: &Self) -> Option<Difference> {
        if (self.width, self.height) != (reference.width, reference.height) {
            let sentence = format!(
                "expected {} x {} px, but found {} x {}",
                reference.width, reference.height, self.width, self.height
            );
            return Some(Difference {
                sentence,
                picture: None,
            });
        }
        let count = self.count_differing(reference);
        if count * PIXELS_PER_DIFFERENCE <= self.colours.len() {
            return None;
        }
        let pairs = self.colours.iter().zip(&reference.colours);
        let colours = pairs.map(|(one, other)| {
            if is_alike(*one, *other) {
                other.map(|channel| 192 + channel / 4)
            } else {
                [255, 0, 0]
            }
        });
        Some(Difference {
            sentence: format!("{count} of {} pixels differ", self.colours.len()),
            picture: Some(Self {
                colours: colours.collect(),
                ..*reference
            }),
        })
    }
}

/// Returns a palette with a colour within `limit` of each of `colours`, and the index of it.
fn palette(colours: &[[u8; 3]], limit: u8) -> (Vec<[u8; 3]>, BTreeMap<[u8; 3], u8>) {
    let mut palette: Vec<[u8; 3]> = Vec::new();
    let mut indices = BTreeMap::new();
    for colour in colours {
        let near = palette
            .iter()
            .position(|other| distance(*colour, *other) <= limit);
        let index = near.unwrap_or(palette.len());
        if near.is_none() {
            palette.push(*colour);
        }
        let Ok(index) = u8::try_from(index) else {
            break; // the palette has become too large
        };
        indices.insert(*colour, index);
    }
    (palette, indices)
}

fn is_alike(one: [u8; 3], other: [u8; 3]) -> bool {
    distance(one, other) <= CHANNEL_TOLERANCE
}

/// Returns the largest difference of a channel.
fn distance(one: [u8; 3], other: [u8; 3]) -> u8 {
    let channels = one.into_iter().zip(other);
    let differences = channels.map(|(one, other)| one.abs_diff(other));
    differences.max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Pixels;

    fn picture(width: u32, colours: Vec<[u8; 3]>) -> Pixels {
        let height = u32::try_from(colours.len()).unwrap() / width;
        Pixels {
            width,
            height,
            colours,
        }
    }

    #[test]
    fn small_pictures_are_encoded_without_loss() {
        let drawn = picture(
            2,
            vec![[0, 1, 2], [255, 254, 251], [155, 20, 24], [0, 1, 2]],
        );
        let png = drawn.encode().unwrap();
        assert_eq!(Pixels::decode(&png).unwrap(), drawn);
    }

    #[test]
    fn rare_colours_become_near_ones_and_none_becomes_another() {
        let decoded = |drawn: &Pixels| Pixels::decode(&drawn.encode().unwrap()).unwrap();
        let near = (0..=u8::MAX).flat_map(|one| [[one; 3], [one, one, one / 2 * 2]]);
        let near = picture(16, near.collect());
        assert_ne!(decoded(&near), near);
        assert_eq!(decoded(&near).count_differing(&near), 0);
        let steps = || (0..7).map(|step| step * 40);
        let far = steps().flat_map(|red| steps().map(move |green| (red, green)));
        let far = far.flat_map(|(red, green)| steps().map(move |blue| [red, green, blue]));
        let far = picture(7, far.collect());
        assert_eq!(decoded(&far), far);
    }

    #[test]
    fn a_picture_differs_by_size_and_by_one_pixel_in_two_thousand() {
        let reference = picture(100, vec![[200; 3]; 4000]);
        let changed = |count: usize, colour| {
            let mut picture = reference.clone();
            picture.colours[..count].fill(colour);
            picture.difference(&reference)
        };
        assert_eq!(changed(4000, [224; 3]), None);
        assert_eq!(changed(2, [225; 3]), None);
        let difference = changed(3, [225; 3]).unwrap();
        assert_eq!(difference.sentence, "3 of 4000 pixels differ");
        assert_eq!(difference.picture.unwrap().colours[2], [255, 0, 0]);
        let smaller = picture(50, vec![[200; 3]; 2000]);
        let difference = smaller.difference(&reference).unwrap();
        assert_eq!(
            difference.sentence,
            "expected 100 x 40 px, but found 50 x 40"
        );
    }
}
