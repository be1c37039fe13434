namespace Needlepoint.Studio.Skin;

/// <summary>Serves the pictures of the gallery. A name says what a picture shows, so that a browser may keep it.</summary>
internal static class PatchEndpoint
{
    /// <summary>Adds the address of the pictures.</summary>
    public static void MapPatches(this IEndpointRouteBuilder studio) =>
        studio.MapGet("/skin/patch/{name:regex(^[0-9a-f]{{32}}$)}.png", (string name, PatchGallery gallery, HttpResponse response) =>
        {
            if (gallery.Find(name) is not { } picture)
                return Results.NotFound();
            response.Headers.CacheControl = "private, max-age=86400, immutable";
            return Results.Bytes(picture, "image/png");
        }).ExcludeFromDescription();
}
