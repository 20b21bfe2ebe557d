/** A need's photo: made small, and free of what the camera wrote into it, before it is kept. Knows needs by their id only. */
package songe.need.photo;
