const EARTH_RADIUS = 6378245
const ECCENTRICITY = 0.00669342162296594323
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** WeChat's maps of China are drawn in GCJ-02, some hundreds of metres off the WGS-84 that everything else uses. */
export function toGcj02(lng: number, lat: number): { longitude: number; latitude: number } {
  const x = lng - 105
  const y = lat - 35
  const squash = 1 - ECCENTRICITY * Math.sin(radians(lat)) ** 2
  const meridian = (EARTH_RADIUS * (1 - ECCENTRICITY)) / (squash * Math.sqrt(squash))
  const parallel = (EARTH_RADIUS / Math.sqrt(squash)) * Math.cos(radians(lat))
  return {
    longitude: lng + (eastward(x, y) * 180) / (parallel * Math.PI),
    latitude: lat + (northward(x, y) * 180) / (meridian * Math.PI)
  }
}

function northward(x: number, y: number): number {
  return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + ripple(x)
    + (20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2 / 3
    + (160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2 / 3
}

function eastward(x: number, y: number): number {
  return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + ripple(x)
    + (20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2 / 3
    + (150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2 / 3
}

const ripple = (x: number) => ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3
