"""What a person puts on pictures: rating, favourite, tags, notes, collections; and the way back from all of it."""
