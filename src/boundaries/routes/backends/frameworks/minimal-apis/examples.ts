import type { Described } from '../../../../../model/extractor.ts';

export const minimalApiExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'Program.cs': `using Shop;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOpenApi();
var app = builder.Build();
app.UseHttpsRedirection();
app.MapGet("/", () => "shop").WithName("root").WithOpenApi();
var api = app.MapGroup("/api").WithTags("api").RequireAuthorization();
api.MapOrders(Routes.Orders);
api.MapGroup("{tenant:guid}/stock").MapGet("", (Guid tenant) => tenant);
app.MapMethods("/ping", ["GET", "HEAD"], () => Results.Ok());
app.MapHealthChecks("/health");
app.Run();
`,
        'Routes.cs': `namespace Shop;
public static class Routes { public const string Orders = "orders"; }
`,
        'OrderEndpoints.cs': `namespace Shop;
public static class OrderEndpoints
{
  public static IEndpointRouteBuilder MapOrders(this IEndpointRouteBuilder routes, string prefix)
  {
    var group = routes.MapGroup(prefix);
    group.MapGet("/", All);
    group.MapPost("/", Create).Produces<Order>(201);
    group.MapGet("/{id:int}", (int id) => id);
    group.MapDelete("/{id:int}", (int id) => { });
    return routes;
  }
  static string All() => "";
  static string Create(Order order) => "";
}
`,
      },
      finds: [
        'GET /',
        'GET /api/orders',
        'POST /api/orders',
        'GET /api/orders/{id:int}',
        'DELETE /api/orders/{id:int}',
        'GET /api/{tenant:uuid}/stock',
        '* /health',
        'GET /ping',
        'HEAD /ping',
      ],
    },
    {
      files: {
        'Program.cs': `var app = WebApplication.Create(args);
foreach (var feature in app.Services.GetServices<IFeature>()) feature.Map(app.MapGroup("/features"));
app.Run();
`,
        'Export.cs': `public class Export : IFeature
{
  public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/export", () => "");
}
`,
      },
      finds: ['POST /features/export'],
    },
    {
      files: {
        'Startup.cs': `public class Startup
{
  public void Configure(IApplicationBuilder app)
  {
    app.UsePathBase("/base");
    app.UseEndpoints(endpoints => { endpoints.MapPut("/items/{name?}", (string name) => name); });
  }
}
`,
      },
      finds: ['PUT /base/items', 'PUT /base/items/{name}', 'PUT /items', 'PUT /items/{name}'],
    },
    {
      files: {
        'Program.cs': `using Carter;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCarter();
var app = builder.Build();
app.MapCarter();
app.Run();
`,
        'Burrows.cs': `using Carter;
public class BurrowModule : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGroup("/burrows").MapGet("/{burrow}", One);
    }
}
public class DenModule : CarterModule
{
    public DenModule() : base("/dens") { this.RequireAuthorization(); }
    public override void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/{den}/dig", Dig).WithName("dig");
    }
}
`,
      },
      finds: ['GET /burrows/{burrow}', 'POST /dens/{den}/dig'],
    },
  ],
  gaps: [
    {
      files: {
        'Program.cs': `var app = WebApplication.Create(args);
app.MapCarter();
app.MapGet(Environment.GetEnvironmentVariable("PATH"), () => "");
app.Run();
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'Program.cs': `var app = WebApplication.Create(args);
app.MapGet("/health", () => "up");
app.MapCarter();
app.Run();
`,
        'Dens.cs': `public class DenModule() : CarterModule("/dens")
{
    public override void AddRoutes(IEndpointRouteBuilder app)
    {
        var deep = app.MapGroup("/deep");
        deep.MapPost("/dig", Dig);
    }
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
